package app.cartera.shared.ui;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;

/**
 * Thrown to end a download that cannot be completed, so that the browser does not take what it has for the whole file. The
 * person knows, or has been told otherwise.
 */
public class BrokenOff extends IOException {

    public BrokenOff() {
        // As if the browser had gone: the server closes the connection, and does not log it.
        super(new ClientAbortException());
    }
}
