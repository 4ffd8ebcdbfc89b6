const list = (text: string) => new Set(text.trim().split(/[\s,]+/));

/** Borrowed words that carry Vietnamese marks but are not built as Vietnamese syllables. */
export const borrowedWords = list(`
  ôtô, môtô, mêta, miligiây, côngxectô, môđun, lôgíc, lôgích, gíc, tôpô, nanô, micrô, rôbốt, vắcxin, axít, axê, prôtêin, mêtan, hyđrô, hiđrô, pôlime, pôlyme, mácxít, lêninnít, côngtenơ, rơmoóc, sêri, xêri,
  xêmina, xêminar, đôla, xíchlô, cátsét, càphê, bêtông, ximăng, catalô, cácbon, cácbua, kilô, kilômét, xentimét, milimét, kilôoát, mêgaoát, résumé, crème, ăngten, đinamô, ácquy,
  ắcquy, xănglông, sôcôla, nilông, nylông, xêlen, xôviết, xôviét, vécni, véctơ, ôxi, ôxy, côcain, hêrôin, môócphin, pênixilin, catốt, anốt, điốt, xơmi
`);

/** Syllables of names that are not Vietnamese by origin: minorities, places, countries. */
export const foreignNames = list(`
  đắk, đăk, lắk, lăk, kạn, kông, kôông, krông, păh, prông, pốh, pơng, mnông, xtiêng, stiêng, brâu, hrê, cơho, kơho, êđê, rơngao, tơmoi, kơ, drăng, mdrắk, tẻh, xêkong, xêkông, pênh,
  phnôm, hmông, pupéo, pàthẻn, khơmú, khơme, cơtu, côtu, tàôi, ăngghen
`);

/** English words in small letters that look like Vietnamese syllables without marks. */
export const lookAlikeEnglish = list(
  'chat, chip, chic, chop, quit, quiet, trap, trip, trot, that, diet, duet, lien, dien, viet, thiet, kiet, clip, then, tien, nghe',
);

/** Abbreviations every office knows: types of documents (NĐ 30/2020, Phụ lục III), common bodies, units and terms. */
export const knownAbbreviations = list(`
  UBND, HĐND, UBMTTQ, MTTQ, MTTQVN, TTMTTQ, BCH, BTV, BCĐ, BTC, BTG, BGH, BGĐ, BCHTW, TW, TƯ, TU, TTg, CP, QH, UBTVQH, VPCP, VPQH, VP, VT, HC, TP, TX, TT, TTr, HCM, TPHCM, HN, VN,
  NQ, QĐ, CT, QC, QyĐ, TC, TB, HD, CTr, KH, PA, ĐA, DA, BC, BB, HĐ, CĐ, BGN, BTT, GUQ, GM, GGT, GNP, PG, PC, PB, CV, NĐ, TTLT, SY, TrS, SL, KL, QĐi, TTCP,
  TM, KT, TL, TUQ, TS, ThS, PGS, GS, BS, KS, CN, TSKH, NGƯT, NGND, NSND, NSƯT, AHLĐ, LLVT, LLVTND, CAND, QĐND, CSGT, PCCC, CNCH,
  THPT, THCS, TH, MN, GDTX, GDNN, ĐH, CĐSP, ĐHQG, TCCN, THCN, HS, SV, GV, HV, CB, GDĐT, LĐTBXH, NNPTNT, VHTTDL, KHCN, TTTT, TNMT, BHXH, BHYT, BHTN,
  TNCS, TNCSHCM, ĐTN, TNTP, LHPN, LHTN, CCB, CĐCS, LĐLĐ, TLĐ, HSSV, XHCN, CNXH, CSVN, ĐCSVN, CHXHCN, CNH, HĐH, CNTT, CCHC, KTXH, ANQP, QPAN, ANTT, TTATXH, ATGT, VSATTP, ATTP,
  GDP, GRDP, ISO, OCOP, ASEAN, WTO, UN, UNESCO, UNICEF, WHO, EU, USD, VND, VNĐ, AI, IT, ICT, PDF, USB, QR, URL, SMS, TV, VTV, VOV, HIV, AIDS, SARS, COVID, STEM, STEAM, IELTS, TOEFL, TOEIC, CEFR,
  FDI, ODA, NGO, KPI, PCI, PAPI, SIPAS, PAR, INDEX, DDCI, SDG, ESG, CEO, CLB, ĐBQH, ĐT, SĐT, FAX, STT, TK, MST, CCCD, CMND, VNPT, VNPAY, EVN, FPT, VNEID, ID, GPS, GIS, DVC, DVCTT, TTHC,
  CSDL, PAKN, VBQPPL, QPPL, PBGDPL, NTM, BVMT, BĐKH, PCTT, TKCN, PCTN, PCTNTC, THTK, CLP, VH, XH, KTNN, NSNN, DN, HTX, DNNN, SXKD, TNHH, CTCP, XDCB, GPMB, TĐC, CĐS, ĐVT, KV, NXB, TTXVN, LHQ,
  TĐKT, TĐ, HVCTQG, VIP, OK, VAT, ATM, LED, LCD, HD, CD, DVD, MC, DJ, BOT, PPP, SME, IOC, OPEC, APEC, NATO, IMF, WB, ADB, FTA, EVFTA, CPTPP, RCEP, SEA, AFF, FIFA, PC, PCR, ADN, DNA, PH, BMI, UV, TCVN, QCVN, PISA, VHTT, VHXH, QP, QS
`);
