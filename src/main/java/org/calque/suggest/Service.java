package org.calque.suggest;

/** The protocols that are spoken. */
public enum Service {
    /** DeepL's API, version 2; the glossary is laid down there and named in each request. */
    DEEPL("DeepL", "https://api-free.deepl.com", "DEEPL_AUTH_KEY", ""),
    /** LibreTranslate; it takes no glossary, so its answers are only judged by it. */
    LIBRETRANSLATE("LibreTranslate", "http://localhost:5000", "LIBRETRANSLATE_API_KEY", ""),
    /** Chat completions as OpenAI has them, spoken by many; the glossary goes into the instructions. */
    OPENAI("OpenAI", "https://api.openai.com/v1", "OPENAI_API_KEY", "gpt-4o-mini");

    private final String label;
    private final String address;
    private final String variable;
    private final String model;

    Service(String label, String address, String variable, String model) {
        this.label = label;
        this.address = address;
        this.variable = variable;
        this.model = model;
    }

    /** Its name, as it calls itself. */
    public String label() {
        return label;
    }

    /** Where it is found by default. */
    public String address() {
        return address;
    }

    /** The environment variable that its key is usually kept in. */
    public String variable() {
        return variable;
    }

    /** The model asked by default; "" where there is nothing to choose. */
    public String model() {
        return model;
    }
}
