package org.quintet.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/// Holds the parts of a PowerPoint file against the schemas of ECMA-376.
final class SchemaCheck {
    private static final SchemaTypeLoader SCHEMAS =
            XmlBeans.typeLoaderUnion(XmlBeans.getBuiltinTypeSystem(), TypeSystemHolder.typeSystem);

    private SchemaCheck() {}

    /// What is wrong, each with the name of its part; and that parts of every kind were looked at.
    static List<String> errors(Path file) throws IOException, XmlException {
        List<String> errors = new ArrayList<>();
        Map<String, Integer> seen = new java.util.TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                String name = entry.getName();
                if (!name.matches("ppt/(.*/)?[a-zA-Z]+\\d*\\.xml")) {
                    continue;
                }
                seen.merge(name.replaceAll("\\d*\\.xml", ""), 1, Integer::sum);
                List<XmlError> found = new ArrayList<>();
                try (InputStream in = zip.getInputStream(entry)) {
                    XmlObject part = SCHEMAS.parse(in, null, null);
                    assertThat(part.schemaType().isDocumentType())
                            .as("%s has a schema", name)
                            .isTrue();
                    part.validate(new XmlOptions().setErrorListener(found));
                }
                found.forEach(error -> errors.add(name + ": " + error.getMessage()));
            }
        }
        assertThat(seen.keySet())
                .contains(
                        "ppt/presentation",
                        "ppt/theme/theme",
                        "ppt/slideMasters/slideMaster",
                        "ppt/slideLayouts/slideLayout",
                        "ppt/slides/slide",
                        "ppt/notesMasters/notesMaster",
                        "ppt/notesSlides/notesSlide");
        return errors;
    }
}
