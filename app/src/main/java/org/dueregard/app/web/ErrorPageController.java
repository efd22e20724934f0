package org.dueregard.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;

/// Shows the page for what went wrong. It never says what an exception said: that may
/// name a person.
@Controller
class ErrorPageController implements ErrorController {

    private final String largestFile;

    ErrorPageController(@Value("${spring.servlet.multipart.max-file-size:20MB}") DataSize largestFile) {
        this.largestFile = largestFile.toMegabytes() + " MB";
    }

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        if (!model.containsAttribute("frame")) {
            model.addAttribute("frame", Frame.bare(Frame.SERVICE));
        }
        model.addAttribute("page", ErrorPage.of(status, this.largestFile));
        return "web/error";
    }

    /// Without a status somebody typed this address: there is nothing here.
    private static int status(HttpServletRequest request) {
        return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }

}
