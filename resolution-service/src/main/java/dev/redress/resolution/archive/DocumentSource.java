package dev.redress.resolution.archive;

import java.util.List;

/** Where the archive gets the documents of a case from, such as the agreement; declared as a bean by whoever keeps them. */
public interface DocumentSource {

    /** The documents as they are now; empty when there are none, or no such case. */
    List<ArchivedDocument> documentsOf(String complaintId);
}
