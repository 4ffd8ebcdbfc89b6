/** Peers that run in this process; each module is loaded when it is asked for. */
export const peers = {
  typst: { title: 'typst', format: 'pdf', load: () => import('./typst.js') },
  pdfmake: { title: 'pdfmake', format: 'pdf', load: () => import('./pdfmake.js') },
  docx: { title: 'docx alone', format: 'docx', load: () => import('./docx.js') },
  'easy-template-x': { title: 'easy-template-x', format: 'docx', load: () => import('./easy-template-x.js') },
  docxtemplater: { title: 'docxtemplater', format: 'docx', load: () => import('./docxtemplater.js') },
};

/** Those that are installed, ready to render, and the names of the others. */
export async function openPeers(names = Object.keys(peers)) {
  const open = [];
  const skipped = [];
  for (const name of names) {
    try {
      open.push({ name, ...peers[name], ...(await peers[name].load()) });
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      skipped.push(peers[name].title);
    }
  }
  return { open, skipped };
}
