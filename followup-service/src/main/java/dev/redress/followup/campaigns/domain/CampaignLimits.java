package dev.redress.followup.campaigns.domain;

/** How much a request may say. */
public final class CampaignLimits {
    public static final int NAME = 200;
    public static final int WORDS = 2000;
    public static final int REASON = 500;
    public static final int CUSTOMERS = 10_000;
    public static final int CODE_LENGTH = 64;
    public static final int QUESTIONS = 20;
    public static final int REMINDERS = 10;
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";
    public static final String CUSTOMER = "\\S{1,100}";
    public static final String WORD = "[\\x21-\\x7e]{1,100}";

    private CampaignLimits() {}
}
