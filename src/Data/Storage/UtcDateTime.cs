using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Maquette.Data.Storage;

/// <summary>Times are UTC in the database and come back saying so; a local time is a bug and is refused.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    time => Checked(time),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime time) =>
        time.Kind == DateTimeKind.Utc ? time : throw new ArgumentException($"{time:o} is not a UTC time.", nameof(time));
}
