package dev.redress.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/** What is done with one complaint after the other, in journeys where it is not what matters. */
final class Steps {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Steps() {}

    /** From the first contact to the resolution. */
    static void resolve(Handler handler) {
        resolve(handler, body("{'rootCause':'PRODUCT_QUALITY','fault':'FULL'}"));
    }

    static void resolve(Handler handler, ObjectNode cause) {
        handler.does("contacts", contact());
        handler.does("cause", cause);
        handler.does("findings", body("{'channel':'PHONE','cause':'A short seal.','opinion':'Ours to put right.'}"));
        handler.does(
                "proposals", body("{'remedies':[{'kind':'REPLACEMENT','quantity':1}],'description':'A new one.'}"));
        handler.does("approval", body("{'approved':true}"));
        handler.does("offer", body("{}"));
        handler.does("acceptance", body("{'accepted':true,'evidence':'CALL','reference':'recording 1'}"));
        handler.does("payments", today("{'kind':'REPLACEMENT','quantity':1,'paidOn':'today','reference':'parcel 1'}"));
        handler.does("resolution", body("{'outcome':'UPHELD'}"));
    }

    /** From the first contact to a no. */
    static void refuse(Handler handler) {
        handler.does("contacts", contact());
        handler.does("cause", body("{'rootCause':'CUSTOMER_USE','fault':'NONE'}"));
        handler.does(
                "refusal",
                body("{'outcome':'NOT_UPHELD','reason':'Used against the manual.',"
                        + "'furtherWays':'The consumers association.','toldBy':'LETTER'}"));
    }

    static ObjectNode contact() {
        return body("{'channel':'PHONE','direction':'OUTBOUND','reached':true}");
    }

    static ObjectNode satisfied() {
        return body("{'channel':'PHONE','result':'REACHED_SATISFIED','solved':'YES',"
                + "'scores':{'result':5,'speed':4,'attitude':5}}");
    }

    static ObjectNode dissatisfied() {
        return body("{'channel':'PHONE','result':'REACHED_DISSATISFIED','solved':'NO',"
                + "'scores':{'result':1,'speed':2,'attitude':4}}");
    }

    /** A body in which today is the day of the test, and "in PT24H" a day later. */
    static ObjectNode today(String json) {
        return new Moments(Clock.systemUTC()).in(body(json));
    }

    /** Single quotes stand for double ones. */
    static ObjectNode body(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
