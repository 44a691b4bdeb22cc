import type { SqlDatabase } from "../database/sql-database.js";
import { toIso, toMoney } from "./read-order.js";

/** One voucher as the API tells it, or undefined: money off one order of whoever has the address, until it expires. */
export function readVoucher(
	database: SqlDatabase,
	code: string,
): Readonly<Record<string, unknown>> | undefined {
	const row = database.get("SELECT * FROM voucher WHERE code = ?", code);
	return (
		row && {
			code: row.code,
			amount: toMoney(Number(row.amount)),
			email: row.email,
			expires_at: toIso(row.expires_at),
		}
	);
}
