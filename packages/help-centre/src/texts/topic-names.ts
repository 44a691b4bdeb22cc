/** Names of the usual topics of a shop: en, pl, uk, bg, sk, tr. */
const names: Readonly<Partial<Record<string, readonly string[]>>> = {
	account: [
		"Your account",
		"Twoje konto",
		"Ваш обліковий запис",
		"Вашият профил",
		"Váš účet",
		"Hesabınız",
	],
	business: [
		"Business customers",
		"Klienci biznesowi",
		"Бізнес-клієнтам",
		"Бизнес клиенти",
		"Firemní zákazníci",
		"Kurumsal müşteriler",
	],
	complaints: [
		"Complaints",
		"Reklamacje i skargi",
		"Скарги",
		"Рекламации и жалби",
		"Reklamácie a sťažnosti",
		"Şikâyetler",
	],
	contact: [
		"Contact us",
		"Kontakt z nami",
		"Зв’язок із нами",
		"Връзка с нас",
		"Kontakt na nás",
		"İletişim",
	],
	delivery: [
		"Delivery",
		"Dostawa",
		"Доставка",
		"Доставка",
		"Doručenie",
		"Teslimat",
	],
	gifts: ["Gifts", "Prezenty", "Подарунки", "Подаръци", "Darčeky", "Hediyeler"],
	jobs: [
		"Working with us",
		"Praca u nas",
		"Робота в нас",
		"Работа при нас",
		"Práca u nás",
		"Kariyer",
	],
	newsletter: [
		"Newsletter",
		"Newsletter",
		"Розсилка",
		"Бюлетин",
		"Newsletter",
		"E-bülten",
	],
	orders: [
		"Orders",
		"Zamówienia",
		"Замовлення",
		"Поръчки",
		"Objednávky",
		"Siparişler",
	],
	payments: ["Payments", "Płatności", "Оплата", "Плащане", "Platby", "Ödeme"],
	privacy: [
		"Privacy",
		"Prywatność",
		"Конфіденційність",
		"Поверителност",
		"Ochrana súkromia",
		"Gizlilik",
	],
	products: [
		"Products",
		"Produkty",
		"Товари",
		"Продукти",
		"Produkty",
		"Ürünler",
	],
	promotions: [
		"Offers and gift cards",
		"Promocje i karty podarunkowe",
		"Акції та подарункові картки",
		"Промоции и карти за подарък",
		"Akcie a darčekové karty",
		"Kampanyalar ve hediye kartları",
	],
	returns: [
		"Returns and refunds",
		"Zwroty",
		"Повернення",
		"Връщане",
		"Vrátenie tovaru",
		"İade ve para iadesi",
	],
	stores: [
		"Our shops",
		"Nasze sklepy",
		"Наші магазини",
		"Нашите магазини",
		"Naše predajne",
		"Mağazalarımız",
	],
};

const order = ["en", "pl", "uk", "bg", "sk", "tr"];

/**
 * The name of a topic in a language, from the table of usual topics; undefined
 * for others.
 */
export function findTopicName(
	topic: string,
	locale: string,
): string | undefined {
	return names[topic]?.[order.indexOf(locale.split("-")[0] ?? "")];
}
