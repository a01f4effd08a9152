import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shape } from '../../api/client.js';
import { Failed } from '../../components/states.js';
import { chosenFiles, droppedFiles, type FileToSend } from './dropped-files.js';
import { useSendFiles } from './use-send-files.js';
import classes from './inbox.module.css';

interface DropAreaProps {
  heading: ReactNode;
  onSent: (sent: Shape<'Import'>) => void;
  children: ReactNode;
}

/** The whole page takes files; only the two buttons are in the way of the keyboard. */
export function DropArea({ heading, onSent, children }: DropAreaProps) {
  const { t } = useTranslation('inbox');
  const [over, setOver] = useState(false);
  const [count, setCount] = useState(0);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const send = useSendFiles(onSent);
  const sendAll = (chosen: readonly FileToSend[]): void => {
    if (chosen.length === 0) return;
    setCount(chosen.length);
    send.mutate(chosen);
  };
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  return (
    <div
      className={`${classes.drop ?? ''} ${over ? (classes.over ?? '') : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.target === event.currentTarget) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(sendAll);
      }}
    >
      {heading}
      <div className={classes.choose}>
        <Button onClick={() => files.current?.click()} disabled={send.isPending}>
          {t('chooseFiles')}
        </Button>
        <Button variant="default" onClick={() => folder.current?.click()} disabled={send.isPending}>
          {t('chooseFolder')}
        </Button>
        <span className="soft small">{over ? t('dropNow') : t('dropHint')}</span>
        {[files, folder].map((input, index) => (
          <input
            key={index === 0 ? 'files' : 'folder'}
            ref={input}
            type="file"
            multiple
            hidden
            aria-label={t(index === 0 ? 'chooseFiles' : 'chooseFolder')}
            onChange={(event) => {
              sendAll(chosenFiles(event.currentTarget.files));
              event.currentTarget.value = '';
            }}
          />
        ))}
      </div>
      {send.isPending && <p role="status">{t('sending', { count })}</p>}
      {send.error !== null && <Failed error={send.error} />}
      {children}
    </div>
  );
}
