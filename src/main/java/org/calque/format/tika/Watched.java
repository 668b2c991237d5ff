package org.calque.format.tika;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.calque.job.Progress;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Asks at every element whether anybody still wants the result. */
final class Watched extends ContentHandlerDecorator {

    private final Progress progress;
    private long elements;

    Watched(ContentHandler handler, Progress progress) {
        super(handler);
        this.progress = progress;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        progress.check();
        progress.at(++elements, -1);
        super.startElement(uri, localName, name, attributes);
    }
}
