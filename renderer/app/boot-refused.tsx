/** The page when the browser host no longer accepts the address it was opened with. */
export function BootRefused() {
  return (
    <main className="entrance">
      <div className="entrance-card" role="alert">
        <h1>Cửa sổ này không còn dùng được</h1>
        <p>
          Địa chỉ mở ứng dụng chỉ dùng được một lần và trong một phút. Đóng cửa sổ này rồi khởi động
          lại ứng dụng.
        </p>
      </div>
    </main>
  );
}
