package org.calque.workbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.junit.jupiter.api.Test;

class JobsTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<FaultException> failed = new ArrayList<>();
    private final List<Jobs.Running> shown = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    private Jobs jobs() {
        Jobs jobs = new Jobs(work::add, Runnable::run, failed::add);
        jobs.onChange(running -> {
            if (running != null) {
                shown.add(running);
            }
        });
        return jobs;
    }

    @Test
    void workIsDoneAwayFromTheWindowAndItsResultBroughtBack() {
        Jobs jobs = jobs();
        jobs.run("counting", progress -> {
            progress.at(1, 4);
            progress.at(2, 4);
            return "two";
        }, done::add);
        assertEquals(List.of(), done, "nothing is done while the caller waits");
        work.remove().run();
        assertEquals(List.of("two"), done);
        assertEquals(List.of(-1, 25, 50), shown.stream().map(Jobs.Running::percent).toList());
        assertFalse(jobs.busy());
    }

    @Test
    void cancelledWorkEndsWithoutAResultAndWithoutAComplaint() {
        Jobs jobs = jobs();
        jobs.run("endless", progress -> {
            jobs.cancel();
            progress.check();
            return "never";
        }, done::add);
        work.remove().run();
        assertEquals(List.of(), done);
        assertEquals(List.of(), failed);
        assertTrue(shown.get(shown.size() - 1).cancelling());
        assertFalse(jobs.busy());
    }

    @Test
    void whatWentWrongIsToldAlsoWhereItIsAFaultOfOurs() {
        Jobs jobs = jobs();
        jobs.run("reading", progress -> {
            throw Fault.FILE_MISSING.at("a.txt");
        }, result -> done.add("read"));
        jobs.run("dividing", progress -> 1 / (int) 0L, result -> done.add("divided"));
        work.remove().run();
        work.remove().run();
        assertEquals(List.of(Fault.FILE_MISSING, Fault.INTERNAL), failed.stream().map(FaultException::fault).toList());
        assertEquals(List.of(), done);
        assertFalse(jobs.busy());
    }
}
