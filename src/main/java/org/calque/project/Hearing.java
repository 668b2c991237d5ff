package org.calque.project;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.calque.database.LogEntry;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.store.Store;

/** Hears what other programs do in the same workspace, and has everyone here read anew what they changed. */
final class Hearing {

    /** How often it is looked what other programs have done, in ms. */
    private static final long POLL = 500;
    /** The same where the server says at once that something was done, in ms: it may not have been heard. */
    private static final long RARELY = 5_000;
    /** How long news is gathered before it is looked at, in ms. */
    private static final long GATHER = 100;
    /** How long after one look the next comes at the earliest, in ms: where many write, each would look at every write of every other. */
    private static final long APART = 500;

    private final Workspace workspace;
    private final Store store;
    private final AtomicBoolean awaited = new AtomicBoolean();   // whether news is going to be looked at
    private volatile long looked;   // when last, in ms of now()
    private boolean away;   // the server; only the background thread's
    private long seen;   // the revision up to which the log was looked at; only the background thread's

    /** Hears what is done from now on. */
    Hearing(Workspace workspace, Store store) {
        this.workspace = workspace;
        this.store = store;
        this.looked = now() - APART;
        this.seen = store.read(transaction -> transaction.now());
    }

    void begin(Background background) {
        background.every(store.shared() ? RARELY : POLL, this::poll);
        store.onNews(() -> {
            if (!awaited.getAndSet(true)) {
                background.in(Math.max(GATHER, looked + APART - now()), this::poll);
            }
        });
    }

    /** Looks what other programs have done since last time. */
    private void poll() {
        looked = now();
        awaited.set(false);
        List<DocumentSession> open = workspace.open();
        try {
            look(open);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.SERVER_AWAY || !away) {   // told once
                away = fault.fault() == Fault.SERVER_AWAY;
                throw fault;
            }
            return;
        }
        if (away) {
            away = false;
            open.forEach(DocumentSession::back);
        }
    }

    private void look(List<DocumentSession> open) {
        open.forEach(DocumentSession::lookAtClaims);   // first: who sees what was typed must know that somebody is typing
        listen();
        open.forEach(DocumentSession::settleClaims);   // last: who finds a segment free must have seen what was typed in it
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    private void listen() {
        List<LogEntry> news = store.read(transaction -> transaction.elsewhereSince(seen));
        if (news.isEmpty()) {
            return;
        }
        if (news.stream().anyMatch(entry -> List.of("glossary", "concept", "refusal").contains(entry.kind()))) {
            workspace.glossaries().readAnew();
        }
        if (news.stream().anyMatch(entry -> entry.kind().equals("memory"))) {
            workspace.memory().elsewhere();
        }
        if (news.stream().anyMatch(entry -> entry.kind().equals("word"))) {
            workspace.spelling().readAnew();
        }
        if (news.stream().anyMatch(entry -> List.of("profile", "setting", "word").contains(entry.kind()))) {
            workspace.settingsElsewhere();
        }
        for (DocumentSession session : workspace.open()) {
            UUID document = session.document().id();
            List<LogEntry> its = news.stream().filter(entry -> document.equals(entry.owner())
                    || entry.kind().equals("waiver")).toList();
            session.elsewhere(its);
        }
        if (news.stream().anyMatch(entry -> entry.kind().equals("document"))) {
            workspace.glossaries().domainsElsewhere();
            workspace.documentsChanged();
        }
        seen = news.get(news.size() - 1).revision();
    }
}
