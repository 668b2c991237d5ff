package org.calque.check;

import java.util.List;

/** One kind of thing that can be wrong with a segment. Safe across threads. */
interface Check {

    List<Issue> look(Pair pair);
}
