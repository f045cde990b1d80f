using StepBooking.Local.Storage;

namespace StepBooking.Local.Mail;

/// <summary>Everybody's mailbox and phone: what the desk sends goes nowhere else.</summary>
internal sealed class Mailbox
{
    private readonly Journal journal;

    /// <summary>Opens it.</summary>
    public Mailbox(Journal journal)
    {
        this.journal = journal;
        journal.Execute("""
            CREATE TABLE IF NOT EXISTS mail (
                seq INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, recipient TEXT NOT NULL,
                subject TEXT NOT NULL, text TEXT NOT NULL, booking TEXT, at INTEGER NOT NULL)
            """);
    }

    /// <summary>Puts a message in.</summary>
    public void Add(Message message) => journal.Execute(
        "INSERT INTO mail (channel, recipient, subject, text, booking, at) VALUES ($1, $2, $3, $4, $5, $6)",
        message.Channel, message.To, message.Subject, message.Text, message.BookingId, message.At.ToUnixTimeMilliseconds());

    /// <summary>All messages, the oldest first; or those about one booking.</summary>
    public IReadOnlyList<Message> Read(string? bookingId) => journal.Query(
        "SELECT channel, recipient, subject, text, booking, at FROM mail WHERE $1 IS NULL OR booking = $1 ORDER BY seq",
        row => new Message(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
            row.IsDBNull(4) ? null : row.GetString(4), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))),
        bookingId);
}
