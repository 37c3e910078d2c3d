package org.quintet.illustration.icon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// The drawings that come with the program. Immutable.
public final class IconSet {
    private final List<Icon> icons;
    private final Map<String, Icon> byId;
    private final String sha256;

    private IconSet(List<Icon> icons, String sha256) {
        this.icons = List.copyOf(icons);
        this.byId = icons.stream().collect(Collectors.toMap(Icon::id, Function.identity()));
        this.sha256 = sha256;
    }

    /// Reads `icons.json`.
    ///
    /// @param folder `assets/pictures`
    /// @throws QuintetException where it is missing or damaged
    public static IconSet in(Path folder) {
        Path file = folder.resolve("icons.json");
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<Icon> icons = new ArrayList<>();
            for (JsonNode node : JsonMapper.builder().build().readTree(bytes)) {
                icons.add(icon(node));
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new IconSet(icons, HexFormat.of().formatHex(hash));
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "illustration.noPictures", file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Icon icon(JsonNode node) {
        List<String> names = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String language : List.of("en", "zh")) {
            node.path(language).path(0).forEach(name -> names.add(name.asText()));
            node.path(language).path(1).forEach(tag -> tags.add(tag.asText()));
        }
        return new Icon(
                node.path("id").asText(),
                node.path("size").asInt(),
                node.path("group").asText().equals("people"),
                names,
                tags,
                node.path("svg").asText());
    }

    /// All, in the order of the file.
    public List<Icon> icons() {
        return icons;
    }

    /// The drawing of an id; empty where there is none.
    public Optional<Icon> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The hash of the file, which vectors made from it must name.
    String sha256() {
        return sha256;
    }
}
