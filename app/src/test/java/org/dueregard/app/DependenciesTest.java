package org.dueregard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DependenciesTest {

    private static final Pattern LINE = Pattern.compile("(?m)^\\| `([^`:]+:[^`:]+)` \\| \\S");

    @Test
    void eachDependencyOfThePomsHasALineOnWhy() {
        List<String> explained = LINE.matcher(Checkout.read("docs/dependencies.md"))
            .results()
            .map((MatchResult line) -> line.group(1))
            .toList();

        List<String> declared = List
            .of("pom.xml", "app/pom.xml", "planreader/pom.xml", "sdc/pom.xml", "bench/pom.xml", "bench/tabula/pom.xml")
            .stream()
            .flatMap((pom) -> declared(pom).stream())
            .distinct()
            .toList();

        assertThat(declared).filteredOn((one) -> !explained.contains(one)).as("without a line").isEmpty();
        assertThat(explained).doesNotHaveDuplicates()
            .filteredOn((one) -> !declared.contains(one))
            .as("in no pom")
            .isEmpty();
    }

    private static List<String> declared(String pom) {
        Document xml = Jsoup.parse(Checkout.read(pom), Parser.xmlParser());
        List<String> declared = new ArrayList<>();
        for (Element one : xml.select("dependency, plugin, artifactItem, annotationProcessorPaths > path")) {
            Element group = one.selectFirst("> groupId");
            String groupId = (group != null) ? group.text() : "org.apache.maven.plugins";
            Element artifact = one.selectFirst("> artifactId");
            if (artifact != null && !groupId.equals("org.dueregard")) {
                declared.add(groupId + ":" + artifact.text());
            }
        }
        return declared;
    }

}
