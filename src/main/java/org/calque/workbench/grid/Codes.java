package org.calque.workbench.grid;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/** Which codes of a source a target still lacks, and which of a pasted text's it may take. */
final class Codes {

    private Codes() {
    }

    /** The first code of the source, in its order, that the target lacks; null where none is. */
    static @Nullable Code next(Text source, Text target) {
        List<Code> missing = source.codesMissingFrom(target);
        return missing.isEmpty() ? null : missing.get(0);
    }

    /** What closes a code, if the target lacks that too; null otherwise. */
    static @Nullable Code closing(Code open, Text source, Text target) {
        for (Code code : source.codesMissingFrom(target)) {
            if (open.kind() == Code.Kind.OPEN && code.kind() == Code.Kind.CLOSE && code.id().equals(open.id())) {
                return code;
            }
        }
        return null;
    }

    /**
     * A pasted text with only those codes that the source has and the target lacks. A code from another segment is taken for
     * the lacking one with the same markup, so that bold stays bold; without such it is left out, never doubled.
     */
    static Text adopt(Text pasted, Text source, Text target) {
        List<Code> missing = new ArrayList<>(source.codesMissingFrom(target));
        List<Code> kept = new ArrayList<>();
        for (Code code : pasted.codes()) {
            Code found = null;
            for (Code candidate : missing) {
                if (candidate.kind() == code.kind() && candidate.data().equals(code.data())
                        && (found == null || candidate.same(code) && !found.same(code))) {
                    found = candidate;
                }
            }
            if (found != null) {
                missing.remove(found);
                kept.add(found.at(code.offset()));
            }
        }
        return new Text(pasted.string(), kept);
    }
}
