/**
 * What runs beside the table of steps in the Exchange Management Shell. It is the same for every table: names and
 * passwords stay data that `Import-Csv` reads, so that nothing written in them can ever become a command.
 */
export const EXCHANGE_SCRIPT = String.raw`# Làm các việc ghi trong tệp .csv cùng tên. Chạy trong Exchange Management Shell, trên máy có mô-đun ActiveDirectory:
#     .\TEN-TEP.ps1            hộp thư ở máy chủ Exchange này
#     .\TEN-TEP.ps1 -TuXa      hộp thư ở Exchange Online, máy này chỉ quản lý
# Kết quả từng dòng được ghi vào tệp _ket-qua.csv cùng chỗ; nhập tệp ấy vào ứng dụng để ghi nhận việc đã xong.
# Tệp .csv có thể chứa mật khẩu ban đầu: chạy xong phải hủy.
[CmdletBinding()]
param([switch]$TuXa)

$ErrorActionPreference = 'Stop'
$tep = [IO.Path]::ChangeExtension($PSCommandPath, '.csv')
$tepKetQua = $tep -replace '\.csv$', '_ket-qua.csv'
$cacDong = @(Import-Csv -LiteralPath $tep -Encoding UTF8)
if (Test-Path -LiteralPath $tepKetQua) { Remove-Item -LiteralPath $tepKetQua }

$soXoa = @($cacDong | Where-Object { $_.Viec -eq 'xoa' }).Count
if ($soXoa -gt 0) {
  $traLoi = Read-Host "Sẽ xóa hẳn $soXoa tài khoản cùng hộp thư, không hoàn tác được. Gõ XOA để tiếp tục"
  if ($traLoi -cne 'XOA') { Write-Warning 'Chưa làm gì.'; return }
}
if (@($cacDong | Where-Object { $_.Viec -in 'dat-mat-khau', 'trang-thai' }).Count -gt 0) {
  Import-Module ActiveDirectory
}

$thuocTinh = 'DisplayName', 'FirstName', 'LastName', 'Company', 'Title', 'Phone'

function Set-HopThu([string]$DiaChi, [hashtable]$ThamSo) {
  if ($TuXa) { Set-RemoteMailbox -Identity $DiaChi @ThamSo } else { Set-Mailbox -Identity $DiaChi @ThamSo }
}

function Set-DungLuong([string]$DiaChi, [string]$MB) {
  # Hộp thư ở Exchange Online có dung lượng theo gói, không đặt được ở đây.
  if ($TuXa -or $MB -eq '') { return }
  $muc = [int]$MB
  Set-Mailbox -Identity $DiaChi -UseDatabaseQuotaDefaults $false -IssueWarningQuota ('{0}MB' -f [int]($muc * 0.9)) -ProhibitSendQuota ('{0}MB' -f $muc) -ProhibitSendReceiveQuota ('{0}MB' -f $muc)
}

function Get-TenPhanBiet([string]$DiaChi) { (Get-User -Identity $DiaChi).DistinguishedName }

function Invoke-Viec($dong) {
  $diaChi = $dong.DiaChi
  switch ($dong.Viec) {
    'tao-moi' {
      $moi = @{
        Name                     = $dong.Alias
        Alias                    = $dong.Alias
        SamAccountName           = $dong.SamAccountName
        UserPrincipalName        = $diaChi
        PrimarySmtpAddress       = $diaChi
        Password                 = ConvertTo-SecureString -String $dong.MatKhau -AsPlainText -Force
        ResetPasswordOnNextLogon = $true
      }
      foreach ($ten in 'DisplayName', 'FirstName', 'LastName') { if ($dong.$ten -ne '') { $moi[$ten] = $dong.$ten } }
      if ($TuXa) { $null = New-RemoteMailbox @moi } else { $null = New-Mailbox @moi }
      $them = @{}
      foreach ($ten in 'Company', 'Title', 'Phone') { if ($dong.$ten -ne '') { $them[$ten] = $dong.$ten } }
      if ($them.Count -gt 0) { Set-User -Identity $diaChi @them }
      Set-DungLuong $diaChi $dong.QuotaMB
    }
    'sua' {
      $doi = @{}
      foreach ($ten in ($dong.Truong -split ' ')) {
        if ($ten -in $thuocTinh) { $doi[$ten] = if ($dong.$ten -eq '') { $null } else { $dong.$ten } }
      }
      if ($doi.Count -gt 0) { Set-User -Identity $diaChi @doi }
      Set-DungLuong $diaChi $dong.QuotaMB
    }
    'dat-mat-khau' {
      $nguoi = Get-TenPhanBiet $diaChi
      Set-ADAccountPassword -Identity $nguoi -Reset -NewPassword (ConvertTo-SecureString -String $dong.MatKhau -AsPlainText -Force)
      Set-ADUser -Identity $nguoi -ChangePasswordAtLogon $true
    }
    'trang-thai' {
      # Tạm khóa: không đăng nhập được, thư vẫn đến. Thu hồi: thêm ẩn khỏi sổ địa chỉ.
      $nguoi = Get-TenPhanBiet $diaChi
      if ($dong.TrangThai -eq 'active') { Enable-ADAccount -Identity $nguoi } else { Disable-ADAccount -Identity $nguoi }
      Set-HopThu $diaChi @{ HiddenFromAddressListsEnabled = ($dong.TrangThai -eq 'closed') }
    }
    'doi-dia-chi' {
      Set-HopThu $diaChi @{ EmailAddressPolicyEnabled = $false; PrimarySmtpAddress = $dong.DiaChiMoi; Alias = $dong.Alias }
      Set-User -Identity $dong.DiaChiMoi -UserPrincipalName $dong.DiaChiMoi
      # Địa chỉ cũ chỉ còn lại khi có dòng them-bi-danh đi sau.
      Set-HopThu $dong.DiaChiMoi @{ EmailAddresses = @{ Remove = $diaChi } }
    }
    'them-bi-danh' { Set-HopThu $diaChi @{ EmailAddresses = @{ Add = $dong.DiaChiMoi } } }
    'bo-bi-danh' { Set-HopThu $diaChi @{ EmailAddresses = @{ Remove = $dong.DiaChiMoi } } }
    'xoa' {
      if ($TuXa) { Remove-RemoteMailbox -Identity $diaChi -Confirm:$false } else { Remove-Mailbox -Identity $diaChi -Confirm:$false }
    }
    default { throw "Không biết việc '$($dong.Viec)'" }
  }
}

$so = 0
foreach ($dong in $cacDong) {
  $loi = ''
  try { Invoke-Viec $dong } catch { $loi = $_.Exception.Message }
  $ketQua = if ($loi -eq '') { 'xong' } else { 'loi' }
  [pscustomobject]@{ Dong = $so; Viec = $dong.Viec; DiaChi = $dong.DiaChi; KetQua = $ketQua; Loi = $loi } |
    Export-Csv -LiteralPath $tepKetQua -Append -NoTypeInformation -Encoding UTF8
  $so++
  Write-Progress -Activity 'Lệnh cho máy chủ thư' -Status $dong.DiaChi -PercentComplete (100 * $so / $cacDong.Count)
}
Write-Host "Đã làm $so việc; kết quả ở $tepKetQua"
`;
