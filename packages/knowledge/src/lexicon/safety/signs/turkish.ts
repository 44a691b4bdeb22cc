import type { SignWords } from "./sign-words.js";

/** Turkish words of each sign. */
export const turkishSigns: SignWords = {
	me: "ben bana beni benim bende kendim* kendi biz bize bizi bizim",
	staff: `
		kurye* surucu* sofor* dagitici* dagitim* teslimat* kargo* calisan* personel*
		gorevli* temsilci* guvenlik* satici* kasiyer* adam* postaci* eleman* mudur*
		tezgahtar* usta*`,
	partner:
		"kocam* koca* karim* esim* esi sevgilim* sevgili* partner* eski nisanli*",
	violence: `
		vurdu* vurdu vurmak vurup itti* itti itip dovdu* dovuyor* dovmek* dovmekle tekmele*
		tekme* yumruk* tuttu tutup cekistir* bogaz* saldir* firlat* bukt* tukur* sarst*
		tokat* siddet* darp* carpti`,
	threat: `
		tehdit* takip* taciz* korkuyor* korkut* korku* santaj* rahatsiz* pesim* izliyor*
		sindir*`,
	insult: `
		hakaret* kufur* kufret* asagila* alay* dalga irkci* bagir* orospu* sovd* sovuyor*
		gul* pis igrenc* salak* suriyeli serefsiz* hayvan`,
	sexual: `
		dokun* elle* ellemeye opme* opmeye opu* saril* soyun* gogus* kalca* cinsel* tenasul*
		ciplak* igrenc* taciz*`,
	weapon: "bicak* silah* sarhos* saldirgan* balta* tabanca*",
	intrude: "girdi zorla kirdi daire* evime eve kapimi kapi*",
	body: `
		yuz* goz* el elim* elimi elimde avucum* avuc* parmag* cild* cilt* kolum* kol bacag*
		bacak* ayag* ayak* sirt* boyn* boyun* bas* kafa* karn* karin* bogaz* bogazim* dudag*
		dudak* agz* agiz* dil* gogs* bileg* bilek* dis* diz* burn* kulag* vucud* sac* yanag*`,
	injury: `
		kesti kesildi kesik* yand* yakti* yaniyor* yanik* haslan* sis* sisti* dokuntu*
		kizar* kabar* kasin* kani* kanam* kan dikis* morar* yaralan* yara* soyul* aci* agri*
		kirild* burkul* batti* sulan* kipkirmizi*`,
	sick: `
		kus* bayil* fenalas* basim* mide* bulan* zehirlen* alerji* alerjik nefes* ates*
		ishal* reaksiyon* hasta* astim* oksur* kriz*`,
	hazard:
		"patla* yangin* alev* tutus* duman* elektrik* carp* kivilcim* catla* eri* kuf* kisa",
	medical: `
		doktor* hastane* ambulans* acil* ilac* ilaci* hap* tablet* hamile* emzir* veteriner*
		tedavi* seker* diyabet* epileps* tansiyon* kalp* dermatolog* vitamin* takviye*`,
	swallow: "yuttu* yutmus* yuttum* yedi* yiyince yedim* icti* ictim* bogul*",
	child: `
		cocu* cocug* ogl* oglum* kizim* bebe* torun* yegen* erkek ogrenci* kardes* ufaklik*
		velet* kucuk*`,
	age: `
		yas* yasinda* yasindayim sekiz dokuz on onbir oniki onuc ondort onbes bir iki uc
		dort bes sinif* ilkokul* ortaokul* okul* yasi altinci yedinci besinci`,
	underage: "resit* 18 kucuk* yasindan ergen* cocugum velayet*",
	parents:
		"anne* annem* baba* babam* aile* ailem* veli* velisi dede* babaanne* ebeveyn*",
	buy: `
		siparis* al* aldi* almis* satin ode* odedim harca* bas* basmis hesap* alisveris*
		satar* satiyor*`,
	secret: `
		izinsiz* izni* iznim* izin* yanlislikla gizli* haber* uyur* bilmiyor* kabul*
		soylemeyin sormadan habersiz*`,
	court: "mahkeme* dava* hakim* yargi* yargic* tahkim* durusma* icra*",
	lawyer: "avukat* hukuk* yasal* yasa* kanun* hukuki*",
	police: "polis* savci* suc* karakol* emniyet* ceza*",
	authority:
		"hakem* tuketici* kvkk* bakanlig* kurum* makam* heyet* btk sikayetvar rekabet",
	fraud: "dolandir* hirsiz* caldi* caldiniz sahtekar* kandir*",
	demand: "tazminat* ihtar* ihtarname* hakl* hakk* uyari* noter* hesabini",
	report: "sikayet* bildir* basvur* duyuru*",
	bank: `
		banka* kart* visa* mastercard* paypal* klarna* revolut* garanti* akbank* isbank*
		ziraat* iyzico* papara*`,
	reverse: `
		chargeback* carcbek* itiraz* geri* iptal* anlasmazlik* ters ibraz* cek* cevir*
		inceli* incele* onaysiz* onaylama* bloke* durdur* iade* alici koruma*`,
	pay: "odeme* islem* para* parami harcama* havale* tutar*",
	death:
		"olmek* ol* olsem* olum* intihar* oldur* asaca* asacag* as* kiy* kiya* mezar* bogul*",
	life: "yasa* yasam* hayat* yasiyor* canim*",
	despair: `
		umud* umut* anlam* bik* biktim guc* caresiz* elveda son bitsin bitti yok* kimse*
		umrun* neden* deger* yoruldum keske dogma* dogdug*`,
	selfharm:
		"kesiyorum jilet* bilekl* kopru* atla* tren* balkon* ip* zarar* hap* cati*",
};
