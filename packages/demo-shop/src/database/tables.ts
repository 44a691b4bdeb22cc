/** Tables of the demo shop. Instants are epoch ms, money is in cents of euro. */
export const tables = `
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS customer (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	email TEXT NOT NULL UNIQUE,
	phone TEXT NOT NULL,
	locale TEXT NOT NULL,
	address TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS product (
	sku TEXT PRIMARY KEY,
	names TEXT NOT NULL,
	price INTEGER NOT NULL,
	sizes TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS orders (
	number TEXT PRIMARY KEY,
	customer_id TEXT NOT NULL REFERENCES customer (id),
	status TEXT NOT NULL,
	situation TEXT NOT NULL,
	address TEXT NOT NULL,
	total INTEGER NOT NULL,
	placed_at INTEGER NOT NULL,
	expected_at INTEGER,
	shipped_at INTEGER,
	delivered_at INTEGER,
	carrier TEXT,
	tracking_number TEXT
);
CREATE INDEX IF NOT EXISTS orders_of_customer ON orders (customer_id);
CREATE TABLE IF NOT EXISTS order_line (
	order_number TEXT NOT NULL REFERENCES orders (number),
	sku TEXT NOT NULL REFERENCES product (sku),
	size TEXT,
	quantity INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS lines_of_order ON order_line (order_number);
CREATE TABLE IF NOT EXISTS payment (
	order_number TEXT NOT NULL REFERENCES orders (number),
	amount INTEGER NOT NULL,
	at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS payments_of_order ON payment (order_number);
CREATE TABLE IF NOT EXISTS tracking_event (
	order_number TEXT NOT NULL REFERENCES orders (number),
	at INTEGER NOT NULL,
	status TEXT NOT NULL,
	place TEXT
);
CREATE INDEX IF NOT EXISTS events_of_order ON tracking_event (order_number, at);
CREATE TABLE IF NOT EXISTS registered (
	number TEXT PRIMARY KEY,
	kind TEXT NOT NULL,
	order_number TEXT REFERENCES orders (number),
	at INTEGER NOT NULL,
	details TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS voucher (
	code TEXT PRIMARY KEY,
	amount INTEGER NOT NULL,
	email TEXT NOT NULL,
	reason TEXT NOT NULL,
	at INTEGER NOT NULL,
	expires_at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS answered (
	idempotency_key TEXT PRIMARY KEY,
	fingerprint TEXT NOT NULL,
	status INTEGER NOT NULL,
	body TEXT NOT NULL,
	at INTEGER NOT NULL
);
`;

/** Columns with an instant, which move with the calendar. */
export const instants: readonly (readonly [table: string, column: string])[] = [
	["orders", "placed_at"],
	["orders", "expected_at"],
	["orders", "shipped_at"],
	["orders", "delivered_at"],
	["payment", "at"],
	["tracking_event", "at"],
	["registered", "at"],
	["voucher", "at"],
	["voucher", "expires_at"],
];
