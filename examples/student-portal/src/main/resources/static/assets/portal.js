// Checks for a new status while the ministry may change the order. Without this script the page shows it when it is
// loaded again.
'use strict';

(() => {
  const news = document.getElementById('news');

  // Without the tokens of the forms, which differ each time.
  const content = (part) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll('[name=_csrf]').forEach((token) => token.removeAttribute('value'));
    return copy.innerHTML;
  };

  const show = (html) => {
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('news');
    if (content(fresh) === content(news)) return;
    const focused = document.activeElement?.id;
    Object.assign(news.dataset, fresh.dataset);
    news.replaceChildren(...fresh.childNodes);
    if (focused) document.getElementById(focused)?.focus();
  };

  const look = async () => {
    if (!document.hidden) {
      const answer = await fetch(news.dataset.news, { credentials: 'same-origin' });
      if (answer.redirected) return location.reload(); // logged out meanwhile
      if (answer.ok) show(await answer.text());
    }
    wait();
  };

  const wait = () => {
    if (news.dataset.waiting === 'true') setTimeout(() => look().catch(wait), Number(news.dataset.every));
  };

  if (news) wait();
})();
