import { CompiledQuery, Kysely } from "kysely";
import Libsql from "libsql";
import { afterEach, expect, it } from "vitest";
import { FlushingDialect } from "./flushing-dialect.js";

const file = new Libsql(":memory:");
let endFlush: (() => void) | undefined;
const db = new Kysely<{ notes: { readonly text: string } }>({
	dialect: new FlushingDialect({
		database: file as unknown as never,
		flush: async () => {
			await new Promise<void>((resolve) => {
				endFlush = resolve;
			});
			file.exec("commit");
		},
	}),
});

afterEach(() => db.destroy());

it("leaves the event loop free while a commit goes to disk, and shows nothing of it before", async () => {
	await db.executeQuery(CompiledQuery.raw("create table notes (text text)"));
	const order: string[] = [];
	const written = db
		.transaction()
		.execute((trx) => trx.insertInto("notes").values({ text: "one" }).execute())
		.then(() => order.push("written"));
	await expect.poll(() => endFlush).toBeDefined();
	const read = db
		.selectFrom("notes")
		.selectAll()
		.execute()
		.then((rows) => order.push(`read ${rows.length}`));
	await new Promise((resolve) => setImmediate(resolve));
	expect(order).toEqual([]);
	endFlush?.();
	await Promise.all([written, read]);
	expect(order.toSorted()).toEqual(["read 1", "written"]);
});
