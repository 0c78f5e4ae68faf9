import type { UpdateManifest } from '../../../../shared/api/contract/update.ts';
import { formatDay, formatNumber, formatSize } from '../../../i18n/format.ts';

/** As many lines are shown at once. */
const SHORT = 10;

/** What a version brings, as its manifest says it. */
export function WhatIsNew({ manifest }: { manifest: UpdateManifest }) {
  const { version, releasedOn, whatIsNew, installer } = manifest;
  return (
    <div className="update-news">
      <h3>
        Bản {version}, phát hành ngày {formatDay(releasedOn)}
      </h3>
      {whatIsNew.length === 0 ? null : (
        <details open={whatIsNew.length <= SHORT}>
          <summary>Có gì mới ({formatNumber(whatIsNew.length)} điểm)</summary>
          <ul>
            {whatIsNew.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="quiet">
        Bộ cài: {installer.name} ({formatSize(installer.sizeBytes)})
      </p>
    </div>
  );
}
