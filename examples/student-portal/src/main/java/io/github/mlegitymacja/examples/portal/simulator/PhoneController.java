package io.github.mlegitymacja.examples.portal.simulator;

import io.github.mlegitymacja.examples.ministry.simulator.Simulator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A page that replaces the student's phone with mObywatel. The codes are typed instead of scanned. */
@Controller
@Profile("simulator")
class PhoneController {

    private final Simulator simulator;

    PhoneController(Simulator simulator) {
        this.simulator = simulator;
    }

    @GetMapping("/phone")
    String phone() {
        return "phone";
    }

    @PostMapping("/phone")
    String add(@RequestParam String text, @RequestParam String code, RedirectAttributes next) {
        next.addFlashAttribute("result", simulator.ministry().addToMobywatel(text.strip(), code.strip()));
        return "redirect:/phone";
    }
}
