package org.calque.workbench;

import org.calque.workbench.action.ActionId;
import org.calque.workbench.help.Topic;

/** The pages of the window. The first is the start page while no document is open. */
enum Page {
    EDITOR(ActionId.PAGE_EDITOR), GLOSSARY(ActionId.PAGE_GLOSSARY), MEMORY(ActionId.PAGE_MEMORY), NAMES(ActionId.PAGE_NAMES), ISSUES(ActionId.PAGE_ISSUES),
    STATISTICS(ActionId.PAGE_STATISTICS), SETTINGS(ActionId.PAGE_SETTINGS);

    private final ActionId action;

    Page(ActionId action) {
        this.action = action;
    }

    ActionId action() {
        return action;
    }

    /** What the guide says of it. */
    Topic topic(boolean document) {
        return switch (this) {
            case EDITOR -> document ? Topic.TRANSLATE : Topic.START;
            case GLOSSARY -> Topic.GLOSSARY;
            case MEMORY -> Topic.MEMORY;
            case ISSUES -> Topic.QUALITY;
            case STATISTICS -> Topic.STATISTICS;
            default -> Topic.START;
        };
    }
}
