package org.quintet.pack.gguf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The tokens of a GGUF file and how text becomes a sequence of them. Immutable.
///
/// @param tokens tokens by id, in the printable alphabet of byte-level BPE
/// @param added tokens that stand for themselves wherever they occur in a text, by id
/// @param merges pairs of tokens in the order they are joined
/// @param splitter how text is cut before tokens are joined
/// @param bos text of the token that begins a sequence; empty without one
/// @param eos text of the token that ends a sequence
/// @param ends ids of all tokens that end a turn
record Vocabulary(
        List<String> tokens,
        List<Added> added,
        List<Merge> merges,
        Splitter splitter,
        String bos,
        String eos,
        List<Integer> ends) {
    private static final int CONTROL = 3;
    private static final int USER_DEFINED = 4;

    private static final String PREFIX = "tokenizer.ggml.";

    /// What ends a turn in the chat formats in use, whatever the metadata says.
    private static final Set<String> TURN_ENDS =
            Set.of(
                    "<|im_end|>",
                    "<|endoftext|>",
                    "<|eot_id|>",
                    "<|eom_id|>",
                    "<|end_of_text|>",
                    "<|end|>",
                    "</s>");

    /// Reads and checks it.
    static Vocabulary of(GgufFile file) {
        GgufErrors errors = file.errors();
        String model = file.textIfAny(PREFIX + "model").orElse("");
        if (!model.equals("gpt2")) {
            throw errors.tokenizer(model);
        }
        String name = file.textIfAny(PREFIX + "pre").orElse("");
        Splitter splitter = Splitter.of(name).orElseThrow(() -> errors.tokenizer(name));
        List<String> tokens = file.array(PREFIX + "tokens").strings(PREFIX + "tokens");
        int[] types = file.array(PREFIX + "token_type").ints(PREFIX + "token_type");
        if (types.length != tokens.size()) {
            throw errors.vocabulary();
        }
        Map<String, Integer> ids = new HashMap<>();
        for (int id = 0; id < tokens.size(); id++) {
            if (tokens.get(id).isEmpty() || ids.put(tokens.get(id), id) != null) {
                throw errors.vocabulary();
            }
        }
        List<Merge> merges =
                merges(file.array(PREFIX + "merges").strings(PREFIX + "merges"), ids, errors);
        int last = tokens.size() - 1;
        int eos = file.integer(PREFIX + "eos_token_id", 0, last);
        String bos =
                file.integerIfAny(PREFIX + "bos_token_id", 0, last).map(tokens::get).orElse("");
        return new Vocabulary(
                tokens,
                added(tokens, types),
                merges,
                splitter,
                bos,
                tokens.get(eos),
                ends(file, ids, types, eos));
    }

    private static List<Added> added(List<String> tokens, int[] types) {
        List<Added> added = new ArrayList<>();
        for (int id = 0; id < types.length; id++) {
            if (types[id] == CONTROL || types[id] == USER_DEFINED) {
                added.add(new Added(id, tokens.get(id), types[id] == CONTROL));
            }
        }
        return added;
    }

    private static List<Merge> merges(
            List<String> lines, Map<String, Integer> ids, GgufErrors errors) {
        List<Merge> merges = new ArrayList<>(lines.size());
        for (String line : lines) {
            int space = line.indexOf(' ', 1);
            if (space < 0) {
                throw errors.vocabulary();
            }
            String left = line.substring(0, space);
            String right = line.substring(space + 1);
            if (!ids.containsKey(left)
                    || !ids.containsKey(right)
                    || !ids.containsKey(left + right)) {
                throw errors.vocabulary();
            }
            merges.add(new Merge(left, right));
        }
        return merges;
    }

    private static List<Integer> ends(
            GgufFile file, Map<String, Integer> ids, int[] types, int eos) {
        Set<Integer> ends = new TreeSet<>();
        ends.add(eos);
        for (String key : List.of("eot_token_id", "eom_token_id")) {
            file.integerIfAny(PREFIX + key, 0, types.length - 1).ifPresent(ends::add);
        }
        for (String text : TURN_ENDS) {
            Integer id = ids.get(text);
            if (id != null && types[id] == CONTROL) {
                ends.add(id);
            }
        }
        return List.copyOf(ends);
    }

    /// A token that is not made by joining.
    ///
    /// @param control whether it is one of the model's own signs, such as the end of a turn
    record Added(int id, String text, boolean control) {}

    /// Two tokens that are joined to one.
    record Merge(String left, String right) {}
}
