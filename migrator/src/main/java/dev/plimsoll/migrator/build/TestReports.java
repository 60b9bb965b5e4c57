package dev.plimsoll.migrator.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The tests of a build, read from the XML that Surefire and Failsafe leave. */
record TestReports(Set<String> passed, Set<String> failed, int skipped) {

    static TestReports read(List<Path> files) throws IOException {
        Set<String> passed = new HashSet<>();
        Set<String> failed = new HashSet<>();
        int skipped = 0;
        for (Path file : files) {
            NodeList cases = root(file).getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element test = (Element) cases.item(i);
                if (has(test, "skipped")) {
                    skipped++;
                } else {
                    (has(test, "failure") || has(test, "error") ? failed : passed).add(name(test));
                }
            }
        }
        passed.removeAll(failed);
        return new TestReports(passed, failed, skipped);
    }

    /** JUnit 5 writes parentheses where JUnit 4 writes none. */
    private static String name(Element test) {
        return test.getAttribute("classname") + "." + test.getAttribute("name").replaceFirst("\\(\\)$", "");
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    private static Element root(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // The file was written by a build that nobody trusts.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is not the XML of a test report: " + e.getMessage(), e);
        }
    }
}
