package org.quintet.pack;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Which names a pack may give its files and itself: those that mean one file inside the pack, and
/// the same one, on every system.
public final class PackPath {
    private static final int MAX_LENGTH = 240;
    private static final int MAX_NAME_LENGTH = 120;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])");
    private static final String FORBIDDEN = "<>:\"|?*\\";

    private PackPath() {}

    /// Checks a path in `/` notation.
    ///
    /// @throws QuintetException where it could lead out of the pack or to another file elsewhere
    public static String check(String path) {
        boolean good =
                !path.isEmpty()
                        && path.length() <= MAX_LENGTH
                        && Normalizer.isNormalized(path, Normalizer.Form.NFC);
        for (String name : path.split("/", -1)) {
            good &= goodName(name);
        }
        if (!good) {
            throw new QuintetException(Kind.FAILED, "pack.unsafePath", shown(path));
        }
        return path;
    }

    /// Whether a text can be the id of a pack, and so the name of its folder.
    static boolean isId(String id) {
        return ID.matcher(id).matches() && !isDevice(id) && !id.equals("recommended");
    }

    private static boolean goodName(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME_LENGTH
                && !name.equals(".")
                && !name.equals("..")
                && !name.endsWith(".")
                && name.equals(name.strip())
                && name.codePoints().allMatch(PackPath::goodCharacter)
                && !isDevice(name);
    }

    private static boolean goodCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> FORBIDDEN.indexOf(c) < 0;
        };
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return DEVICE.matcher(stem.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /// A hostile name as it may be shown: no control characters, not endless.
    public static String shown(String text) {
        String plain =
                text.codePoints()
                        .limit(80)
                        .map(c -> goodCharacter(c) || FORBIDDEN.indexOf(c) >= 0 ? c : '\uFFFD')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return text.codePointCount(0, text.length()) > 80 ? plain + "…" : plain;
    }

    /// Finds paths that are one file, or a file and a folder, where case does not count.
    static final class Collisions {
        private final Map<String, String> files = new HashMap<>();
        private final Map<String, String> folders = new HashMap<>();

        /// Adds a checked path.
        ///
        /// @throws QuintetException where it collides with one added before
        void add(String path) {
            String other = files.putIfAbsent(fold(path), path);
            if (other == null) {
                other = folders.get(fold(path));
            }
            for (int i = path.indexOf('/'); other == null && i >= 0; i = path.indexOf('/', i + 1)) {
                String folder = path.substring(0, i);
                String before = folders.putIfAbsent(fold(folder), folder);
                // Two spellings of a folder are one folder on some systems and two on others.
                other = before != null && !before.equals(folder) ? before : files.get(fold(folder));
            }
            if (other != null) {
                throw new QuintetException(Kind.FAILED, "pack.collision", path, other);
            }
        }

        private static String fold(String path) {
            return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }
    }
}
