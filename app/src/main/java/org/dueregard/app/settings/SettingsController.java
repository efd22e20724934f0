package org.dueregard.app.settings;

import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SettingsController {

    @GetMapping("/settings")
    String page(SignedIn by, Model model) {
        by.require(Permission.READ_ORGANISATION);
        model.addAttribute("page", new SettingsPage(by));
        return "settings/settings";
    }

    @GetMapping("/settings/roles")
    String roles(SignedIn by, Model model) {
        by.require(Permission.READ_ORGANISATION);
        model.addAttribute("page", new RolesPage());
        return "settings/roles";
    }

}
