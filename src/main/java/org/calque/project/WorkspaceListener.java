package org.calque.project;

/**
 * Told what happens to a workspace, whether this program or another changed it. Called on whatever thread made the change, the
 * workspace's own among them.
 */
public interface WorkspaceListener {

    /** A document came or went, or its session was closed. */
    default void documentsChanged() {
    }

    /** A glossary, its enforcement, or a concept is another now. */
    default void glossariesChanged() {
    }
}
