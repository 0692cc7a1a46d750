/** The meaning of a word in the name of a resolution. */
export type ResolutionWord =
  | 'RESOLUTION'
  | 'COUNCIL'
  | 'ASSEMBLY'
  | 'HUMAN_RIGHTS_COUNCIL'
  | 'ECOSOC'
  | 'UN'
  | 'NUMBER'
  | 'OF'
  | 'MONTH'
  | 'MEETING'
  | 'CITATION'
  | 'REST';

/** Words for several resolutions. */
export const pluralWords: ReadonlySet<string> = new Set([
  'resolutions',
  'unscrs',
  'scrs',
  'resoluciones',
  'resolutionen',
  'resolucoes',
  'risoluzioni',
  'قرارات',
  'القرارات',
]);

/**
 * The folded words of names of resolutions in English, French, Spanish, Russian, Arabic, Chinese and German, and some
 * that other languages share. Phrases count before single words; REST does not tell which resolution is meant.
 */
// prettier-ignore
export const resolutionWords: Readonly<Record<ResolutionWord, readonly string[]>> = {
  RESOLUTION: [
    'resolution', 'resolutions', 'resolution s', 'res', 'resol', 'unscr', 'unscrs', 'scr', 'scres', 'unscres', 'rez', 'resolucion', 'resoluciones', 'resolutionen', 'resolucao', 'resolucoes', 'risoluzione', 'resolutie',
    'sicherheitsratsresolution', 'резолюция', 'резолюции', 'резолюцию', 'резолюцией', 'резолюций', 'рез', 'قرار', 'القرار', 'قرارات', 'القرارات', 'لقرار', 'للقرار', 'بقرار', '决议', '決議',
  ],
  COUNCIL: [
    'unsc', 'sc', 'unscr', 'unscrs', 'scr', 'scres', 'unscres', 'security council', 'conseil de securite', 'cs', 'csnu', 'consejo de seguridad', 'conselho de seguranca', 'consiglio di sicurezza', 'sicherheitsrat', 'sicherheitsrats',
    'sicherheitsrates', 'sicherheitsratsresolution', 'weltsicherheitsrat', 'weltsicherheitsrats', 'weltsicherheitsrates', 'veiligheidsraad', 'sr', '安全保障理事会', 'совет безопасности', 'совета безопасности', 'советом безопасности', 'сб', 'مجلس الامن', 'لمجلس الامن', '安全理事会', '安理会', '安全理事會', '安理會', '安保理',
  ],
  ASSEMBLY: [
    'unga', 'ga', 'general assembly', 'assemblee generale', 'asamblea general', 'generalversammlung', 'генеральная ассамблея', 'генеральной ассамблеи', 'га', 'الجمعيه العامه', 'الجمعية العامة', 'للجمعية العامة', '大会', '大會', '总大会',
  ],
  HUMAN_RIGHTS_COUNCIL: ['human rights council', 'hrc', 'unhrc', 'conseil des droits de l homme', 'consejo de derechos humanos'],
  ECOSOC: ['ecosoc', 'economic and social council'],
  UN: [
    'un', 'united nations', 'uno', 'vn', 'onu', 'nations unies', 'naciones unidas', 'vereinten nationen', 'vereinte nationen', 'оон', 'организации объединенных наций', 'объединенных наций', 'الامم المتحدة', '联合国', '聯合國', '国連',
  ],
  NUMBER: ['no', 'nr', 'num', 'number', 'numero', 'nummer', 'n', '#', 'номер', 'رقم', '第', '号', '號'],
  OF: ['of', 'from', 'in', 'dated', 'du', 'de', 'del', 'vom', 'von', 'aus', 'от', 'لسنة', 'لعام', 'عام', 'لعام', 'سنة', 'الصادر', 'الصادرة', 'بتاريخ'],
  MONTH: [
    ...'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
    ...'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
    ...'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
    ...'januar februar marz maerz juni juli oktober dezember'.split(' '),
    ...'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
    ...'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر'.split(' '), '年', '月', '日',
  ],
  MEETING: ['meeting', 'mtg', 'sess', 'session', 'seance', 'sesion', 'sitzung', 'заседании', 'st', 'nd', 'rd', 'th', 'e', 'eme', 'scor', 'gaor', 'supp'],
  CITATION: [
    'vol', 'nos', 'ed', 'eds', 'et', 'al', 'others', 'ibid', 'doi', 'http', 'https', 'www', 'retrieved', 'accessed', 'available', 'see', 'also', 'supra', 'pp', 'p', 'n d', 'for', 'symbol', 'undocs', 'iss', 'issue', 'pages', 'new york', 'geneva',
  ],
  REST: [
    'the', 'a', 'at', 'its', 'by', 'on', 'and', 'en', 'to', 'le', 'la', 'les', 'do', 'da', 'dell', 'van', 'di', 'l', 'des', 'd', 'el', 'los', 'las', 'por', 'par', 'der', 'die', 'das', 'dem', 'am', 'г', 'года', 'в', 'на', 'ее', '的', '关于', '通过',
    'adopted', 'adoptee', 'aprobada', 'adoptada', 'verabschiedet', 'принятая', 'doc', 'docs', 'document', 'documents', 'documento', 'документ', 'وثيقة', 'الدولي', 's', 'c', 'org', 'official', 'records', 'full', 'text', 'eng',
  ],
};
