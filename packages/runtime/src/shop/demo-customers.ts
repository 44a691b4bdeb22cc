/** A customer of the demo shop whom its page may sign in as. */
export interface DemoCustomer {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	/** Language the customer speaks. */
	readonly locale: string;
	/** An order of the customer that is on its way. */
	readonly order: string;
}

/** One customer for each language, as the demo shop has them. */
export const demoCustomers: readonly DemoCustomer[] = [
	toCustomer("C1001", "Alice Murphy", "alice", "en", "10281"),
	toCustomer("C1006", "Anna Kowalska", "anna", "pl", "10136"),
	toCustomer("C1011", "Оксана Шевченко", "oksana", "uk", "10201"),
	toCustomer("C1016", "Мария Иванова", "maria", "bg", "10296"),
	toCustomer("C1025", "Jana Molnárová", "jana", "sk", "10233"),
	toCustomer("C1026", "Ayşe Yılmaz", "ayse", "tr", "10216"),
];

function toCustomer(
	id: string,
	name: string,
	mailbox: string,
	locale: string,
	order: string,
): DemoCustomer {
	return { id, name, email: `${mailbox}@example.com`, locale, order };
}
