package dev.redress.followup.campaigns.domain;

/** A decision not to do what was asked. Nothing has changed. */
public final class CampaignRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Code {
        /** There is no such campaign. */
        NO_SUCH_CAMPAIGN,
        /** There is no such invitation, or its customer was not drawn. */
        NO_SUCH_INVITATION,
        /** The campaign or the invitation stands where this cannot be done. */
        NOT_NOW,
        /** A campaign was opened before under this key, with other content. */
        CONFLICT,
        /** There is nobody to draw. */
        EMPTY_FRAME,
        /** The frame has grown while the sample was drawn. */
        OVERTAKEN,
        /** The plan does not hold together; see the field. */
        WRONG_ORDER,
        /** A question of the plan is there twice; or an answer to it. */
        TWICE,
        /** No question of the plan is for all. */
        NEEDED,
        /** The campaign has no such question. */
        UNKNOWN_QUESTION,
        /** The question is for those who complained. */
        FOREIGN_QUESTION,
        /** The customer was asked more questions than were answered. */
        MISSING_ANSWER,
        /** AnswerCheck that are still to come. */
        IN_FUTURE,
        /** AnswerCheck from before the customer was asked. */
        BEFORE_ISSUE
    }

    private final Code code;
    private final String field;

    CampaignRefusal(Code code, String message) {
        this(code, "", message);
    }

    CampaignRefusal(Code code, String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    public static CampaignRefusal noSuchCampaign(String id) {
        return new CampaignRefusal(Code.NO_SUCH_CAMPAIGN, "there is no campaign " + id);
    }

    public static CampaignRefusal noSuchInvitation(String id) {
        return new CampaignRefusal(Code.NO_SUCH_INVITATION, "there is no invitation " + id);
    }

    public Code code() {
        return code;
    }

    /** Which field is wrong, as in the request; empty when it is about none. */
    public String field() {
        return field;
    }
}
