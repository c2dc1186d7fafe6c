package dev.redress.resolution.agreements.print;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a browser sees it; ours are well-formed, so that no text can break out of its place unseen. */
public record Page(Document document) {
    public static Page of(String html) {
        try {
            var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new Page(parser.parse(new InputSource(new StringReader(html))));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    /** The text of all that the XPath finds, one for each. */
    public List<String> texts(String path) {
        try {
            var nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(it -> nodes.item(it).getTextContent())
                    .toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(path, e);
        }
    }

    /** What is read: all but the style sheet. */
    public String words() {
        return String.join(" ", texts("//body"));
    }
}
