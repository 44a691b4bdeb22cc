import Libsql from "libsql";

/**
 * Holds a file for this process: an exclusive transaction on a small database beside the real
 * one. The system frees it when the process ends in whatever way, unlike a file with a number
 * in it; and the real database stays readable for other tools.
 * Throws SQLITE_BUSY while another holder lives.
 */
export function holdProcessLock(file: string): () => void {
	const connection = new Libsql(file, { timeout: 500 } as Libsql.Options);
	connection.exec("begin exclusive");
	return () => {
		connection.exec("rollback");
		connection.close();
	};
}
