import Libsql from "libsql";
import pg from "pg";
import type { DatabaseSettings } from "../store-options.js";
import { openDatabase } from "../transfer/opened-database.js";

/**
 * A program that brings a schema up to date and kills itself with SIGKILL at a statement:
 * `node … '{"kind": …}' 17`. Says `done` when there was no such statement.
 */
async function main(settings: DatabaseSettings, last: number): Promise<void> {
	let count = 0;
	const countDown = (): void => {
		count += 1;
		if (count === last) process.kill(process.pid, "SIGKILL");
	};
	const { prepare } = Libsql.prototype;
	Libsql.prototype.prepare = function (this: Libsql.Database, text: string) {
		countDown();
		return prepare.call(this, text);
	} as typeof prepare;
	const { query } = pg.Client.prototype;
	pg.Client.prototype.query = function (this: pg.Client, ...values: never[]) {
		const answer = (query as (...values: never[]) => unknown).apply(
			this,
			values,
		);
		countDown();
		return answer;
	} as typeof query;
	const { db } = await openDatabase(settings);
	await db.destroy();
	console.log("done");
}

const [settings = "", last = ""] = process.argv.slice(2);
await main(JSON.parse(settings) as DatabaseSettings, Number(last));
