package dev.redress.followup.domain.campaign;

/** How the customer was asked. */
public enum Way {
    /** One of our people asked and took down the answers. */
    INTERVIEW,
    /** The customer answered on a page. */
    LINK
}
