package io.github.mlegitymacja.examples.portal.people;

import io.github.mlegitymacja.examples.portal.registrar.StudentTable;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Marks every page as a demonstration, and lets clerks change a student's status, which a real registry does itself.
 */
@Controller
@ControllerAdvice
@Profile("people")
class PeopleOnTheScreen {

    private final MadeUpPeople people;
    private final StudentTable students;

    PeopleOnTheScreen(MadeUpPeople people, StudentTable students) {
        this.people = people;
        this.students = students;
    }

    @ModelAttribute("people")
    List<Person> people() {
        return people.all();
    }

    @ModelAttribute("password")
    String password() {
        return MadeUpPeople.PASSWORD;
    }

    @PostMapping("/office/student/status")
    String setStudentStatus(
            @RequestParam("id") StudentId student, @RequestParam boolean value, RedirectAttributes next) {
        students.setStudentStatus(student, value);
        next.addAttribute("id", student);
        return "redirect:/office/student";
    }
}
