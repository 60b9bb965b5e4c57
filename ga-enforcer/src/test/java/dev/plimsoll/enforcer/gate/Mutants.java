package dev.plimsoll.enforcer.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Pitest did to the classes of one package, and what the tests noticed.
 *
 * @param module its folder; where several packages of it are changed, followed by that of the package's report
 */
record Mutants(String module, int made, List<Survivor> survivors) {

    /** A change of one line of code that no test noticed; one that ran out of time was not noticed either. */
    record Survivor(String file, String code, String mutation) {}

    /** @param sources the folder of the package that was changed */
    static Mutants of(String module, Path sources) throws IOException {
        NodeList mutants = report(module).getElementsByTagName("mutation");
        List<Survivor> survivors = new ArrayList<>();
        for (Element mutant : IntStream.range(0, mutants.getLength())
                .mapToObj(i -> (Element) mutants.item(i))
                .filter(mutant -> !mutant.getAttribute("status").equals("KILLED"))
                .toList()) {
            survivors.add(survivor(mutant, sources));
        }
        return new Mutants(module, mutants.getLength(), survivors);
    }

    private static Survivor survivor(Element mutant, Path sources) throws IOException {
        String file = text(mutant, "sourceFile");
        List<String> lines = Files.readAllLines(sources.resolve(file));
        String code =
                lines.get(Integer.parseInt(text(mutant, "lineNumber")) - 1).strip();
        return new Survivor(
                file.replace(".java", ""), code, text(mutant, "description").replaceAll(" for dev/.*", ""));
    }

    private static String text(Element mutant, String name) {
        return mutant.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document report(String module) throws IOException {
        String[] folders = (module + "/").split("/", 2);
        Path report = Path.of("..", folders[0], "target/pit-reports", folders[1], "mutations.xml");
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " cannot be read", e);
        }
    }
}
