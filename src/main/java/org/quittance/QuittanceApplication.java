package org.quittance;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application context that every command and the server start from. */
@SpringBootApplication
public class QuittanceApplication {}
