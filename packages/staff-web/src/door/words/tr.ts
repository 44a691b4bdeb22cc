import type { DoorWords } from "./door-words.js";

export const tr: DoorWords = {
	code: "Kod",
	codeTitle: "Bir adım daha",
	codeHint:
		"Kimlik doğrulama uygulamanızın şu anda gösterdiği altı rakamı yazın. Telefonunuz yanınızda değilse yedek kodlarınızdan biri de olur.",
	codeWrong: "Kod doğru değil ya da süresi geçti. Lütfen yeniden bakın.",
	codeExpired: "Çok uzun sürdü. Lütfen yeniden oturum açın.",
	codeLocked:
		"Çok fazla yanlış kod girildi. Lütfen on beş dakika sonra yeniden deneyin.",
	tooMany: "Çok fazla deneme yapıldı. Lütfen birkaç dakika bekleyin.",
	failed: "Olmadı. Lütfen yeniden deneyin.",
	goOn: "Devam",
	back: "Geri",
	or: "ya da",
	company: "{name} ile oturum aç",
	companyRefused: "{name} ile oturum açma tamamlanmadı.",
	companyUnknown: "Burada henüz hesabınız yok. Lütfen yöneticinize başvurun.",
	companyUnreachable: "{name} şu anda yanıt vermiyor.",
	setUpTitle: "İkinci adım doğrulaması",
	setUpRequired:
		"Mağazanız parolanın yanında telefonunuzdan bir kod da istiyor. Kurulumu bir dakika sürer.",
	setUpHint:
		"Parolanın yanında, telefonunuzdaki bir uygulamadan alınan kod. Herhangi bir kimlik doğrulama uygulaması olur.",
	password: "Parolanız",
	wrongPassword: "Parola doğru değil.",
	scan: "Bu resmi uygulamayla tarayın.",
	picture: "Kimlik doğrulama uygulaması için resim",
	key: "Ya da bu anahtarı uygulamaya yazın",
	firstCode: "Uygulamanın şu anda gösterdiği altı rakam",
	spareTitle: "Yedek kodlar",
	spareHint:
		"Telefonun kaybolduğu gün için. Her biri bir kez geçer. Yalnızca sizin bulabileceğiniz bir yerde saklayın; bir daha gösterilmeyecek.",
	copy: "Kopyala",
	copied: "Kopyalandı",
	turnOn: "Aç",
	turnOff: "Kapat",
	isOn: "İkinci adım doğrulaması açık.",
	isOff: "İkinci adım doğrulaması kapalı.",
	removeIt: "İkinci adımı kaldır",
	hasIt: "ikinci adım açık",
	signOut: "Oturumu kapat",
};
