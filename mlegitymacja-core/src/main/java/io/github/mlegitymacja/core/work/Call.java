package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.core.work.Job.Finished;
import io.vavr.collection.List;
import io.vavr.control.Either;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The next call: of one job, or of several whose questions to the ministry are asked together.
 *
 * @param jobs at least one
 */
record Call(List<Job> jobs) {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    /** Makes the call. Throws only what the JVM cannot survive. */
    List<Finished> make() {
        return jobs.size() == 1 ? jobs.map(Job::run) : makeTogether();
    }

    private List<Finished> makeTogether() {
        try {
            return jobs.zipWith(
                    Question.askTogether(questions()), (job, decision) -> new Finished(job, Either.right(decision)));
        } catch (Throwable e) {
            logHalved(Survivable.orRethrow(e));
            var halves = new Settlement.Again(jobs.map(job -> job.atMost((jobs.size() + 1) / 2)));
            return List.of(new Finished(jobs.head(), Either.right(time -> halves)));
        }
    }

    /** Each lane has one kind of question that is asked together. */
    @SuppressWarnings("unchecked")
    private List<Question<Object, Object>> questions() {
        return jobs.map(job -> (Question<Object, Object>) job.question().orElseThrow());
    }

    private void logHalved(Throwable failure) {
        LogEvent.warn(LOG).with("orders", jobs.size()).because(failure).log("ministry.call_halved");
    }
}
