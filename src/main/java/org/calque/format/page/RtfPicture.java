package org.calque.format.page;

import java.io.ByteArrayOutputStream;

/** A picture of RTF as it comes: bytes in hexadecimal, and what is said of it. */
final class RtfPicture {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String type = "";
    private String name = "";
    private String description = "";
    private int half = -1;
    private int width;
    private int height;

    void word(String word, int number) {
        switch (word) {
            case "pngblip" -> type = "png";
            case "jpegblip" -> type = "jpeg";
            case "picwgoal" -> width = pixels(number);
            case "pichgoal" -> height = pixels(number);
            default -> { }
        }
    }

    private static int pixels(int twips) {
        return Math.max(0, Math.min(10_000, twips / 15));
    }

    void hex(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit >= 0 && half < 0) {
                half = digit;
            } else if (digit >= 0) {
                bytes.write(half * 16 + digit);
                half = -1;
            }
        }
    }

    void binary(byte[] image) {
        bytes.writeBytes(image);
    }

    void name(String text) {
        name = text;
    }

    void value(String text) {
        if (name.equals("wzDescription")) {
            description += text;
        }
    }

    /** The tag of it, in a page that keeps it; "" where it cannot be kept. */
    String into(Page page) {
        if (type.isEmpty() || bytes.size() == 0) {
            page.lost(description);
            return "";
        }
        return page.picture(bytes.toByteArray(), type, width, height, description);
    }
}
