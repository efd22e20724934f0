package org.dueregard.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;

import org.dueregard.app.database.CannotStart;
import org.dueregard.sdc.RefusedInput;
import org.dueregard.sdc.UnsafeRelease;

/// A command about tables of counts: what it ends with where its files cannot be used, or where what it made is not safe.
abstract class TablesCommand implements Callable<Integer> {

    /// Something is given away, and was told.
    static final int GIVEN_AWAY = 3;

    /// The attacker found that the result is not safe; nothing was written.
    static final int UNSAFE = 4;

    /// Does the work.
    ///
    /// @return what the command ends with
    abstract int run() throws IOException;

    @Override
    public final Integer call() {
        try {
            return run();
        }
        catch (UnsafeRelease ex) {
            System.err.println(ex.getMessage());
            return UNSAFE;
        }
        catch (RefusedInput ex) {
            throw new CannotStart(String.valueOf(ex.getMessage()), ex);
        }
        catch (NoSuchFileException ex) {
            throw new CannotStart("There is no file " + ex.getMessage() + ".", ex);
        }
        catch (FileSystemException ex) {
            throw new CannotStart("The file " + ex.getFile() + " cannot be used: "
                    + ((ex.getReason() != null) ? ex.getReason() : ex.getClass().getSimpleName()) + ".", ex);
        }
        catch (IOException ex) {
            throw new CannotStart("A file cannot be read or written: " + ex.getMessage() + ".", ex);
        }
    }

}
