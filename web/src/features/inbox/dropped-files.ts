/** A file to send, under its path in the folder it came from. */
export interface FileToSend {
  path: string;
  file: File;
}

/** What a file input holds; a chosen folder gives the path of each file. */
export function chosenFiles(list: FileList | null): FileToSend[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What was dropped on the page, the content of folders included. Must be called while the event is handled. */
export async function droppedFiles(dropped: DataTransfer): Promise<FileToSend[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map(filesUnder));
  return found.flat();
}

async function filesUnder(entry: FileSystemEntry): Promise<FileToSend[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path, file }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const inside = await allEntries(entry.createReader());
  const found = await Promise.all(inside.map(filesUnder));
  return found.flat();
}

/** A browser gives the content of a folder by a hundred at a time. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}
