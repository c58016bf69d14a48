package fi.lupa.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an enrolment: nothing is asked for. */
@Schema(description = "Nothing is asked for")
record EnrolmentRequest() {}
