package org.calque.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.calque.project.undo.Command;
import org.calque.store.DiaryTable;
import org.calque.store.Store;

/**
 * The work of some days in a row. A segment that stands as done counts on the day it was last confirmed or left empty; one that was
 * taken back, or came done from elsewhere, on none.
 *
 * @param days the earliest first, also those on which nothing was done
 */
public record Diary(List<Day> days) {

    private static final List<String> COMMANDS = List.of(Command.CONFIRM.name(), Command.LEAVE_EMPTY.name());

    /**
     * One day.
     *
     * @param segments that were done on it
     * @param words    of their sources
     */
    public record Day(LocalDate date, int segments, int words) {
    }

    public Diary {
        days = List.copyOf(days);
    }

    /**
     * @param last  the last of the days
     * @param count how many days, at least 1
     * @param zone  whose midnight parts them
     */
    static Diary of(Store store, LocalDate last, int count, ZoneId zone) {
        LocalDate first = last.minusDays(count - 1L);
        int[] segments = new int[count];
        int[] words = new int[count];
        for (DiaryTable.Entry entry : store.read(transaction -> transaction.diary().since(first.atStartOfDay(zone).toInstant(), COMMANDS))) {
            long day = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(entry.at(), zone));
            if (day >= 0 && day < count) {
                segments[(int) day]++;
                words[(int) day] += entry.words();
            }
        }
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(new Day(first.plusDays(i), segments[i], words[i]));
        }
        return new Diary(days);
    }

    /** Words done in all these days. */
    public int words() {
        return days.stream().mapToInt(Day::words).sum();
    }
}
