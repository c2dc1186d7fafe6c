package dev.redress.followup.campaigns.domain;

/**
 * What customers are asked to give a mark for, from 1 (very poor) to 5 (very good).
 *
 * @param names as the customer reads it
 * @param complainedOnly whether it is put only to those who complained in the period
 */
public record Question(String code, QuestionNames names, boolean complainedOnly) {

    boolean isFor(boolean complained) {
        return complained || !complainedOnly;
    }
}
